using System.Diagnostics;

namespace Owed.Web;

/// <summary>Opens the person's own browser, where there is one to open.</summary>
public static class Browser
{
    /// <summary>True when a person sits before a screen: not in a test, a build or a remote shell.</summary>
    public static bool IsThere(Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("CI")) && string.IsNullOrEmpty(variable("OWED_NO_BROWSER"))
        && (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || !string.IsNullOrEmpty(variable("DISPLAY")) || !string.IsNullOrEmpty(variable("WAYLAND_DISPLAY")));

    /// <summary>Opens the address; a machine without the needed program just keeps the printed address.</summary>
    public static void Open(string address)
    {
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new(address) { UseShellExecute = true }
            : new(OperatingSystem.IsMacOS() ? "open" : "xdg-open", address) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using Process? opened = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine($"Open {address} in your browser.");
        }
    }
}
