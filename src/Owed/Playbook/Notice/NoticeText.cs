using System.Text.RegularExpressions;

namespace Owed;

/// <summary>The text of a notice, letter for letter as long as the original, without what nobody said: empty boxes, lines to write on, notes to staff.</summary>
internal sealed partial class NoticeText
{
    /// <summary>Stands where something was taken out; it counts as a space, but never as the gap between two columns.</summary>
    public const char Gone = '\u001F';

    /// <summary>A box that is checked; the words behind it are the form's.</summary>
    public const char Checked = '\u2611';

    private readonly string original;
    private readonly int[] starts;

    public NoticeText(string text)
    {
        original = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        char[] plain = original.Select(Plainly).ToArray();
        Letters(plain);
        string once = new(plain);
        foreach (Match note in Notes().Matches(once))
        {
            if (note.Value.Length > 4)
            {
                Clear(plain, note.Index, note.Length);
            }
        }

        foreach (Match aside in Asides().Matches(once))
        {
            if (NoticePhrases.Of("left-out instruction").Begins(aside.Value))
            {
                Clear(plain, aside.Index, aside.Length);
            }
        }

        foreach (Match box in EmptyBoxes().Matches(once))
        {
            Clear(plain, box.Index, box.Length);
        }

        foreach (Match box in Boxes().Matches(once))
        {
            Clear(plain, box.Index, box.Length);
            plain[box.Index] = Checked;
        }

        Speech(plain, once);
        foreach (Match mark in Marks().Matches(once))
        {
            Clear(plain, mark.Index, mark.Length);
        }

        Plain = new(plain);
        List<int> lines = [0];
        for (int i = 0; i < Plain.Length; i++)
        {
            if (Plain[i] == '\n')
            {
                lines.Add(i + 1);
            }
        }

        starts = [.. lines];
    }

    public string Plain { get; }

    public int Lines => starts.Length;

    /// <summary>Where a line begins and how long it is.</summary>
    public (int Start, int Length) Line(int line)
    {
        int end = line + 1 < starts.Length ? starts[line + 1] - 1 : Plain.Length;
        return (starts[line], end - starts[line]);
    }

    /// <summary>The line a place is on, from 0.</summary>
    public int LineAt(int place)
    {
        int at = Array.BinarySearch(starts, place);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>The words as the paper has them.</summary>
    public string Original(int start, int length) => original.Substring(start, length);

    private static char Plainly(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '`' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u00A0' or '\u2007' or '\u202F' => ' ',
        '\u2610' or '\u25A1' => '\u2610',
        '\u2611' or '\u2612' or '\u2713' or '\u2714' => '\u2611',
        '\n' or '\t' => c,
        _ when char.IsControl(c) => ' ',
        _ => c,
    };

    // A scanner takes the letter O for a zero; a word of letters with one zero in it is no number.
    private static void Letters(char[] plain)
    {
        foreach (Match word in Zeros().Matches(new string(plain)))
        {
            for (int i = word.Index; i < word.Index + word.Length; i++)
            {
                plain[i] = plain[i] == '0' ? 'O' : plain[i];
            }
        }
    }

    // What stands in quotation marks is what somebody else says, or an example.
    private static void Speech(char[] plain, string once)
    {
        Match[] said = [.. Speeches().Matches(once).Cast<Match>()];
        if (said.Sum(s => s.Length) * 2 < once.Length)
        {
            Array.ForEach(said, s => Clear(plain, s.Index, s.Length));
        }
    }

    private static void Clear(char[] plain, int start, int length)
    {
        for (int i = start; i < start + length; i++)
        {
            plain[i] = plain[i] == '\n' ? '\n' : Gone;
        }
    }

    [GeneratedRegex(@"(?<![\w.])(?=[A-Za-z0]*[A-Za-z]{2})(?=[A-Za-z]*0)[A-Za-z0]+(?!\w)")]
    private static partial Regex Zeros();

    [GeneratedRegex(@"\[[^\[\]]{1,600}\]|<[^<>\n]{1,200}>|\{[^{}]{1,400}\}")]
    private static partial Regex Notes();

    [GeneratedRegex(@"\([^()]{6,300}\)")]
    private static partial Regex Asides();

    [GeneratedRegex(@"\[ ?[xX] ?\]|\( ?[xX] ?\)|\u2611")]
    private static partial Regex Boxes();

    [GeneratedRegex(@"(?<!\w)""(?:[^""\n]|\n(?!\s*\n)){25,400}""")]
    private static partial Regex Speeches();

    // A box with nothing in it, and the words behind it up to the next box or wide gap.
    [GeneratedRegex(@"(?:\[ *\]|\( *\)|\u2610)[^\[\]()\u2610\u2611\n]*?(?=\[|\(|\u2610|\u2611| {3}|\t|$|\n)")]
    private static partial Regex EmptyBoxes();

    [GeneratedRegex(@"_{2,}[_/ ]*|\.{4,}")]
    private static partial Regex Marks();
}
