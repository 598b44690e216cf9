using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Http.Lists;
using Muster.Modules.Audit.List;
using Muster.Storage.Model;

namespace Muster.Modules.Audit;

/// <summary>The audit trail of one thing, for the page of its module.</summary>
public static class EntityAudit
{
    /// <summary>The one order that it has.</summary>
    public const string Sort = AuditList.Sort;

    public static Task<Page<AuditEntry>> ReadAsync(
        MusterDbContext db,
        AuditedEntity entity,
        CheckedPage page,
        CancellationToken ct
    ) => AuditList.ReadAsync(db, page, new AuditFilter { EntityKind = entity.Kind, EntityId = entity.Id }, ct);
}
