using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.SecondPerson;

/// <summary>Somebody proposed or decided something, or changed whether a second person is asked.</summary>
internal sealed record ProposalChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "proposals.changed";

    public string Topic => "proposals";
}
