namespace Muster.Modules.PolicyHook.Internal;

internal enum HookSays
{
    Allow,
    Deny,

    /// <summary>Also what a failure comes to.</summary>
    Ask,
}
