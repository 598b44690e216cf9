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

internal sealed record PreApprovalsCommitted(Guid ImportId, int Expected, string? ExistingPeople)
    : ImportAudited(ImportId),
        IAuditEvent
{
    public static string Action => "pre_approvals_committed";
}

internal sealed record PreApprovalsCancelled(Guid ImportId) : ImportAudited(ImportId), IAuditEvent
{
    public static string Action => "pre_approvals_cancelled";
}

internal sealed record PreApprovalsUndone(Guid ImportId) : ImportAudited(ImportId), IAuditEvent
{
    public static string Action => "pre_approvals_undone";
}
