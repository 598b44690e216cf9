using Muster.Storage.Outbox;

namespace Muster.Modules.PolicyHook;

/// <summary>The policy hook was set, changed, or has another secret.</summary>
public sealed record PolicyHookSet(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "policy_hook.set";

    public string Topic => "enrollment-restrictions";
}
