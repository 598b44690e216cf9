using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.PreApproval.Internal;

internal abstract record ImportAudited([property: JsonIgnore] Guid ImportId)
{
    public const string Kind = "pre_approval_import";

    public AuditedEntity Entity => new(Kind, ImportId.ToString());
}

/// <param name="FileHash">SHA-256, lowercase hex.</param>
internal sealed record PreApprovalsUploaded(Guid ImportId, string FileName, string FileHash, int Rows)
    : ImportAudited(ImportId),
        IAuditEvent
{
    public static string Action => "pre_approvals_uploaded";
}

/// <param name="Fields">Of the columns, in their order; a dash where one is left out.</param>
internal sealed record PreApprovalsMapped(Guid ImportId, string Fields) : ImportAudited(ImportId), IAuditEvent
{
    public static string Action => "pre_approvals_mapped";
}

internal sealed record PreApprovalsCommitted(
    Guid ImportId,
    int Expected,
    string? ExistingPeople,
    string? ExistingDevices
) : ImportAudited(ImportId), IAuditEvent
{
    public static string Action => "pre_approvals_committed";
}

/// <summary>It stands in the history of the device that was expected.</summary>
internal sealed record PreApprovalWithdrawn([property: JsonIgnore] Guid DeviceId) : IAuditEvent
{
    public static string Action => "pre_approval_withdrawn";

    public AuditedEntity Entity => new("device", DeviceId.ToString());
}

/// <summary>Too many wrong enrollment passwords came for an expected device.</summary>
internal sealed record PreApprovalPasswordLocked([property: JsonIgnore] Guid DeviceId) : IAuditEvent
{
    public static string Action => "pre_approval_password_locked";

    public AuditedEntity Entity => new("device", DeviceId.ToString());
}

internal sealed record PreApprovalPasswordUnlocked([property: JsonIgnore] Guid DeviceId) : IAuditEvent
{
    public static string Action => "pre_approval_password_unlocked";

    public AuditedEntity Entity => new("device", DeviceId.ToString());
}

internal sealed record PreApprovedOnlyChanged(bool Enabled) : IAuditEvent
{
    public static string Action => "pre_approved_only_changed";

    public AuditedEntity Entity => new("pre_approval_restriction", "1");
}

internal sealed record PreApprovalsCancelled(Guid ImportId) : ImportAudited(ImportId), IAuditEvent
{
    public static string Action => "pre_approvals_cancelled";
}

internal sealed record PreApprovalsUndone(Guid ImportId) : ImportAudited(ImportId), IAuditEvent
{
    public static string Action => "pre_approvals_undone";
}
