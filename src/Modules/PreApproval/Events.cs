using Muster.Storage.Outbox;

namespace Muster.Modules.PreApproval;

/// <summary>An uploaded list has got further.</summary>
public sealed record PreApprovalImportChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "pre_approval.import_changed";

    public string Topic => "pre-approval-imports";
}

/// <summary>Somebody said whether only expected devices may come in.</summary>
public sealed record PreApprovedOnlySet(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "pre_approval.only_listed_set";

    public string Topic => "enrollment-restrictions";
}
