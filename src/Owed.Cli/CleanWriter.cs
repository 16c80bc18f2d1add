using System.Buffers;
using System.Globalization;
using System.Text;

namespace Owed.Cli;

/// <summary>The one door to the terminal: no sign that would steer it leaves, whoever wrote it into a name, a note or a file.</summary>
/// <remarks>
/// A case can come from elsewhere, and a terminal obeys what it is shown: it changes its title, clears itself, turns the direction of
/// a line so that <c>exe.txt</c> reads as <c>txt.exe</c>. The record keeps such signs; here each becomes one visible sign.
/// </remarks>
internal sealed class CleanWriter : TextWriter
{
    /// <summary>Stands for a sign that would steer the terminal.</summary>
    public const char Sign = '\uFFFD';

    /// <summary>Our own styles travel as signs that no text has, so that an escape in the input is never taken for one of them.</summary>
    public const char Bold = '\uFDD0';

    public const char Quiet = '\uFDD1';

    public const char Plain = '\uFDD2';

    private static readonly SearchValues<char> Looked = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0xA0).Select(n => (char)n).Where(c => char.IsControl(c) && c is not ('\n' or '\t')))
        + "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFDD0\uFDD1\uFDD2");

    private readonly TextWriter to;
    private readonly bool colour;
    private bool isReturnHeld;

    /// <param name="colour">True when the terminal shows our styles.</param>
    public CleanWriter(TextWriter to, bool colour)
        : base(CultureInfo.InvariantCulture)
    {
        this.to = to;
        this.colour = colour;
        CoreNewLine = to.NewLine.ToCharArray();
    }

    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > 0)
        {
            if (isReturnHeld)
            {
                isReturnHeld = false;
                Send([buffer[0] == '\n' ? '\r' : Sign]);
            }

            int at = buffer.IndexOfAny(Looked);
            if (at != 0)
            {
                Send(at < 0 ? buffer : buffer[..at]);
            }

            if (at < 0)
            {
                return;
            }

            Look(buffer[at]);
            buffer = buffer[(at + 1)..];
        }
    }

    public override void Flush()
    {
        if (isReturnHeld)
        {
            isReturnHeld = false;
            Send([Sign]);
        }

        try
        {
            to.Flush();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new OutputLostException(failed);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
            to.Dispose();
        }

        base.Dispose(disposing);
    }

    // A return ends a line only together with the sign that follows it; alone it lets the line be written over.
    private void Look(char sign)
    {
        if (sign == '\r')
        {
            isReturnHeld = true;
            return;
        }

        string style = sign switch { Bold => "\e[1m", Quiet => "\e[2m", Plain => "\e[0m", _ => "" };
        Send(style.Length > 0 && colour ? style : [Sign]);
    }

    private void Send(ReadOnlySpan<char> text)
    {
        try
        {
            to.Write(text);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new OutputLostException(failed);
        }
    }
}
