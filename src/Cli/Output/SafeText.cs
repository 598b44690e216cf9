using Muster.Kernel.Text;

namespace Muster.Cli.Output;

/// <summary>Text that strangers wrote, before it reaches a terminal: no control characters, no bidirectional marks, bounded.</summary>
internal static class SafeText
{
    private const int MaxCharacters = 1000;

    public static string Of(string? text, string nothing = "-") => ClaimedText.Clean(text, MaxCharacters) ?? nothing;
}
