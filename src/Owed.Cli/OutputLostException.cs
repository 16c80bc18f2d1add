namespace Owed.Cli;

/// <summary>Says that what a command prints goes nowhere any more: the disk behind it is full, or it was closed.</summary>
internal sealed class OutputLostException(Exception cause) : IOException("The output is lost.", cause);
