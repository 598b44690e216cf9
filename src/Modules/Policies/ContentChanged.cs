using Muster.Storage.Outbox;

namespace Muster.Modules.Policies;

/// <summary>A policy, an app or a script was made, got another version, or was deleted.</summary>
/// <param name="Content"><c>policy</c>, <c>app</c> or <c>script</c>.</param>
/// <param name="Version">The row's version.</param>
public sealed record ContentChanged(string Content, Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "policies.content-changed";

    public string Topic => "policies";
}
