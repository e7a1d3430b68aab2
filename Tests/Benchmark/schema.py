"""What the peers are told of the export, so that none of them has to guess a type."""

QUESTIONS = [f"cau_{number:02}" for number in range(1, 31)]
BEFORE = ["respondent_id", "submitted", "district", "commune", "weight", "sex", "area", "education",
          "occupation", "age", "channels"]
AFTER = ["gop_y", "ghi_chu_du_lieu"]


def columns(text, others, answer):
    """Every column in file order with its type: `others` by name, answers alike, all else text."""
    return {name: answer if name in QUESTIONS else others.get(name, text)
            for name in [*BEFORE, *QUESTIONS, *AFTER]}


def write(rows):
    """What every peer prints: one line a district and question, floating point to the last digit."""
    print("group,question,score,standardError")
    for group, question, score, error in rows:
        print(f"{group},{question},{score!r},{error!r}")
