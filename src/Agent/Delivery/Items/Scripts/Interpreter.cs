namespace Muster.Agent.Delivery.Items.Scripts;

/// <summary>What reads a script, by the word of its document.</summary>
internal sealed record Interpreter(string Program, string Extension, params IReadOnlyList<string> Before)
{
    /// <returns>Null for a word of a newer server.</returns>
    public static Interpreter? Of(string word, MachinePlatform platform) =>
        word switch
        {
            "sh" or "bash" or "python3" or "zsh" => new Interpreter(word, word),
            // about_PowerShell_exe: -File takes the rest of the line, and nothing asks.
            "powershell" => new Interpreter(
                platform == MachinePlatform.Windows ? "powershell" : "pwsh",
                "ps1",
                platform == MachinePlatform.Windows
                    ? ["-NoLogo", "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File"]
                    : ["-NoLogo", "-NoProfile", "-NonInteractive", "-File"]
            ),
            _ => null,
        };
}
