using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Internal;

internal sealed class PreApprovalModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Import>(row =>
        {
            row.ToTable("pre_approval_imports").HasKey(r => r.Id);
            row.HasIndex(r => new { r.UploadedAt, r.Id });
            row.HasIndex(r => r.State);
            row.HasIndex(r => r.UploadKey);
            row.HasIndex(r => r.NoticeFor);
            row.Ignore(r => r.IsStuck);
            row.Ignore(r => r.SkipsExisting);
        });
        model.Entity<OnlyListed>(row =>
        {
            row.ToTable("pre_approval_restriction").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
        });
        model.Entity<ImportFilePart>(row =>
            row.ToTable("pre_approval_file_parts").HasKey(r => new { r.ImportId, r.Number })
        );
        model.Entity<ImportRow>(row =>
        {
            row.ToTable("pre_approval_import_rows").HasKey(r => new { r.ImportId, r.Line });
            row.HasIndex(r => new
            {
                r.ImportId,
                r.Outcome,
                r.Line,
            });
            row.HasIndex(r => new
            {
                r.ImportId,
                r.EmailKey,
                r.Line,
            });
        });
        model.Entity<ImportIdentifier>(row =>
            row.ToTable("pre_approval_import_identifiers")
                .HasKey(r => new
                {
                    r.ImportId,
                    r.Kind,
                    r.Value,
                    r.Line,
                })
        );
        model.Entity<RememberedMapping>(row => row.ToTable("pre_approval_mappings").HasKey(r => r.HeaderHash));
    }
}
