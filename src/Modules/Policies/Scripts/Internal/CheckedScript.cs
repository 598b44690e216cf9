using Muster.Contracts.Policies;
using Muster.Modules.Policies.Compare;

namespace Muster.Modules.Policies.Scripts.Internal;

internal enum Interpreter
{
    Sh,
    Bash,
    Python3,
    Powershell,
    Zsh,
}

internal enum ScriptPlatform
{
    Linux,
    Macos,
    Windows,
}

internal enum ScriptRuns
{
    Once,
    EveryVersion,
    OnEachCheck,
}

/// <summary>A script as somebody wants it, checked.</summary>
internal sealed record CheckedScript(
    ScriptSettings Settings,
    Interpreter Interpreter,
    ScriptPlatform Platform,
    string Text,
    string? Note
)
{
    public string Hash => ContentHash.Of($"{SettingsText.Write(Settings)}\n{ContentHash.Of(Text)}");
}
