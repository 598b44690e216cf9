using Muster.Modules.Audit;

namespace Muster.Modules.PolicyHook.Internal;

/// <param name="Url">Without its query, which may hold a secret.</param>
/// <param name="Platforms">With blanks between; empty for all.</param>
internal sealed record PolicyHookChanged(
    bool WasEnabled,
    string? Was,
    bool Enabled,
    string Url,
    string WasPlatforms,
    string Platforms
) : IAuditEvent
{
    public static string Action => "policy_hook_changed";

    public AuditedEntity Entity => HookEntity.TheOne;
}

internal sealed record PolicyHookSecretRotated(DateTimeOffset PreviousUntil) : IAuditEvent
{
    public static string Action => "policy_hook_secret_rotated";

    public AuditedEntity Entity => HookEntity.TheOne;
}

internal static class HookEntity
{
    public static AuditedEntity TheOne { get; } = new("policy_hook", "1");
}
