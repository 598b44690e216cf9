using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Internal;

internal sealed class AuditModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        BuildEvents(model);
        BuildLog(model);
    }

    private static void BuildEvents(ModelBuilder model)
    {
        model.Entity<AuditRow>(row =>
        {
            row.ToTable("audit_events").HasKey(r => r.Id);
            row.HasIndex(r => new { r.At, r.Id });
            row.HasIndex(nameof(AuditRow.Action), nameof(AuditRow.At), nameof(AuditRow.Id));
            row.HasIndex(nameof(AuditRow.ActorKind), nameof(AuditRow.At), nameof(AuditRow.Id));
            row.HasIndex(nameof(AuditRow.ActorId), nameof(AuditRow.At), nameof(AuditRow.Id));
            row.HasIndex(nameof(AuditRow.EntityKind), nameof(AuditRow.At), nameof(AuditRow.Id));
            row.HasIndex(nameof(AuditRow.EntityId), nameof(AuditRow.At), nameof(AuditRow.Id));
        });
        model.Entity<ActorName>(row => row.ToTable("audit_actors").HasKey(r => new { r.Kind, r.Id }));
        model.Entity<OpeningRow>(row =>
        {
            row.ToTable("audit_openings").HasKey(r => r.EventId);
            row.HasIndex(r => new { r.SubjectKind, r.SubjectId });
        });
    }

    private static void BuildLog(ModelBuilder model)
    {
        model.Entity<UnsealedRow>(row => row.ToTable("audit_unsealed").HasKey(r => new { r.At, r.EventId }));
        model.Entity<LeafRow>(row =>
        {
            row.ToTable("audit_leaves").HasKey(r => r.Seq);
            row.Property(r => r.Seq).ValueGeneratedNever();
            row.HasIndex(r => r.EventId).IsUnique();
        });
        model.Entity<TileRow>(row => row.ToTable("audit_tiles").HasKey(r => new { r.Level, r.Position }));
        model.Entity<HeadRow>(row =>
        {
            row.ToTable("audit_heads").HasKey(r => r.Size);
            row.Property(r => r.Size).ValueGeneratedNever();
            row.HasIndex(r => new { r.At, r.Size });
        });
    }
}
