namespace Owed;

/// <summary>Knows "3:1" as weeks of direct and indirect work where the words around it say so, and as a group elsewhere.</summary>
internal static class AmountRotation
{
    public static bool In(List<Lexeme> words)
    {
        bool ratio = words.Exists(w => w is { Kind: Lex.Label, Label: LabelKind.Grouping, Low: 1 });
        bool model = words.Exists(w => w.Kind == Lex.Model);
        bool named = words.Exists(w => w.Kind == Lex.Model && w.Text.Contains(' ', StringComparison.Ordinal)
            && !w.Text.StartsWith("service", StringComparison.Ordinal)
            && w.Text != "delivery model");
        bool sides = words.Exists(w => w is { Kind: Lex.Label, Label: LabelKind.Delivery, Text: "direct" })
            && words.Exists(w => w is { Kind: Lex.Label, Label: LabelKind.Delivery, Text: "indirect" or "consult" });
        bool turns = words.Exists(w => w is { Kind: Lex.Cycle, Text: "rotation" or "rotating" or "rotating schedule" });
        return BareRatio(words)
            || named || (ratio && (model || sides || turns)) || (model && Slashed(words)) || NumberedWeeks(words) || WeeksOfOneSort(words);
    }

    /// <summary>"(3:1)" alone is a ratio of children to staff or weeks that take turns; a word of a group beside it tells.</summary>
    private static bool BareRatio(List<Lexeme> words)
    {
        bool ratio = words.Exists(w => w is { Kind: Lex.Label, Label: LabelKind.Grouping, Low: 1 }
            && w.Text.StartsWith("group of ", StringComparison.Ordinal) && w.Text != "group of 0");
        bool told = words.Exists(w => w is { Kind: Lex.Label, Label: LabelKind.Grouping, Low: 0 } or { Kind: Lex.Noun or Lex.Size })
            || words.Exists(w => w is { Kind: Lex.Slot or Lex.Label, Text: "class" or "support" or "self-contained"
                or "self-contained classroom" });
        return ratio && !told;
    }

    /// <summary>"3/1 model", "3-1 flex model".</summary>
    private static bool Slashed(List<Lexeme> words)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            bool figures = words[i].Kind == Lex.Fraction
                || (i + 2 < words.Count && words[i].Kind == Lex.Number && words[i + 1].Kind is Lex.Slash or Lex.Dash or Lex.To
                    && words[i + 2].Kind == Lex.Number);
            if (figures && words.Skip(i + 1).Take(4).Any(w => w.Kind == Lex.Model))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"3 weeks direct", "one week of consultation".</summary>
    private static bool WeeksOfOneSort(List<Lexeme> words)
    {
        for (int i = 0; i + 2 < words.Count; i++)
        {
            int label = i + 2 + (words[i + 2].Kind == Lex.Of ? 1 : 0);
            if (words[i].Kind == Lex.Number && words[i + 1] is { Kind: Lex.Unit, Unit: PeriodUnit.Week } && label < words.Count
                && words[label] is { Kind: Lex.Label, Label: LabelKind.Delivery, Text: "direct" or "indirect" or "consult" }
                && (i == 0 || words[i - 1].Kind is not (Lex.Every or Lex.Each or Lex.Per)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Weeks 1-3", "wk 4": weeks known by their number.</summary>
    private static bool NumberedWeeks(List<Lexeme> words)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            bool week = words[i] is { Kind: Lex.Unit, Unit: PeriodUnit.Week } && words[i + 1].Kind == Lex.Number
                && words[i + 1].Low is >= 1 and <= 6;
            bool rated = i > 0 && words[i - 1].Kind is Lex.Per or Lex.Slash or Lex.A or Lex.Each or Lex.Every or Lex.Number;
            Lex after = i + 2 < words.Count ? words[i + 2].Kind : Lex.Comma;
            if (week && !rated && after is not (Lex.X or Lex.Minute or Lex.Hour or Lex.Times or Lex.Session or Lex.Slot))
            {
                return true;
            }
        }

        return false;
    }
}
