using Muster.Storage.Outbox;

namespace Muster.Modules.Access;

/// <summary>Somebody new may do something, or what somebody may do has changed: whoever answers for hours asks again now.</summary>
/// <param name="EntityId">The operator or the token.</param>
public sealed record AccessChanged(Guid EntityId) : IModuleEvent
{
    public const string TopicName = "access";

    public static string Kind => "access.changed";

    public string Topic => TopicName;

    public long Version => 0;
}
