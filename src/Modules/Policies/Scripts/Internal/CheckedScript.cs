using Muster.Contracts.Policies;

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
);
