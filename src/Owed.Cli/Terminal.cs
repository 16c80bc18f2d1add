using System.Text;

namespace Owed.Cli;

/// <summary>Where a command reads and writes, so that tests can run it as a person would.</summary>
/// <param name="Asks">True when a person sits there and can answer questions.</param>
/// <param name="Colour">True when the output goes to a screen that shows colour.</param>
/// <param name="Today">Asked once, and only by commands that take no date.</param>
public sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error, bool Asks, bool Colour, Func<DateOnly> Today) : IDisposable
{
    /// <summary>What the command answers; no sign in it steers the screen.</summary>
    public TextWriter Out { get; } = new CleanWriter(Out, Colour);

    /// <summary>What the command remarks; no sign in it steers the screen.</summary>
    public TextWriter Error { get; } = new CleanWriter(Error, Colour);

    /// <summary>Runs one command on the terminal of this process and returns its exit code; an output that is lost is said in one sentence.</summary>
    public static int Run(string[] args, Func<DateOnly> today)
    {
        try
        {
            using Terminal terminal = OfThisProcess(today);
            return CommandLine.Run(args, terminal);
        }
        catch (OutputLostException)
        {
            SayOutputLost();
            return CommandLine.OutputLost;
        }
    }

    private static Terminal OfThisProcess(Func<DateOnly> today)
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
    public string Bold(string text) => Colour ? $"{CleanWriter.Bold}{text}{CleanWriter.Plain}" : text;

    /// <summary>The text in a quieter shade on a screen, and plain anywhere else.</summary>
    public string Quiet(string text) => Colour ? $"{CleanWriter.Quiet}{text}{CleanWriter.Plain}" : text;

    public void Dispose()
    {
        try
        {
            Out.Dispose();
        }
        finally
        {
            Error.Dispose();
        }
    }

    private static void SayOutputLost()
    {
        try
        {
            using StreamWriter error = new(Console.OpenStandardError());
            error.WriteLine("The answer could not be written out: there is no room for it, or the output is closed. Every file that was written is whole.");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // With both outputs lost only the exit code is left to say it.
        }
    }
}
