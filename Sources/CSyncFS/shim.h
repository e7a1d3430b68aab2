// Linux has it; its headers show it to programs alone that ask for GNU's.
int syncfs(int descriptor);
