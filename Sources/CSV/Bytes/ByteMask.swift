private import CByteMask

/// Which of 64 bytes are the one looked for: bit i stands for byte i.
@inline(__always)
func mask(of byte: UInt8, in bytes: UnsafePointer<UInt8>) -> UInt64 {
  unsafe byteMask(bytes, byte)
}
