using System.Text;

namespace Owed.Cli;

/// <summary>Where a command reads and writes, so that tests can run it as a person would.</summary>
/// <param name="Asks">True when a person sits there and can answer questions.</param>
/// <param name="Colour">True when the output goes to a screen that shows colour.</param>
/// <param name="Today">Asked once, and only by commands that take no date.</param>
public sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error, bool Asks, bool Colour, Func<DateOnly> Today) : IDisposable
{
    public static Terminal OfThisProcess(Func<DateOnly> today)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        bool screen = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        UTF8Encoding utf8 = new(false);
        return new(
            Console.In,
            new StreamWriter(Console.OpenStandardOutput(), utf8),
            new StreamWriter(Console.OpenStandardError(), utf8),
            Asks: !Console.IsInputRedirected && !Console.IsOutputRedirected,
            screen,
            today);
    }

    /// <summary>The text in bold on a screen, and plain anywhere else.</summary>
    public string Bold(string text) => Colour ? $"\e[1m{text}\e[0m" : text;

    /// <summary>The text in a quieter shade on a screen, and plain anywhere else.</summary>
    public string Quiet(string text) => Colour ? $"\e[2m{text}\e[0m" : text;

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }
}
