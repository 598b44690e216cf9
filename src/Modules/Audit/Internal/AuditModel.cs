using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Internal;

internal sealed class AuditModel : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<AuditRow>(row =>
        {
            row.ToTable("audit_events").HasKey(r => r.Id);
            row.HasIndex(r => new { r.At, r.Id });
            row.HasIndex(r => new
            {
                r.EntityKind,
                r.EntityId,
                r.At,
                r.Id,
            });
        });
}
