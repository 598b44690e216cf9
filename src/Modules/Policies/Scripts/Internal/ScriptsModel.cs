using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Scripts.Internal;

internal sealed class ScriptsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<StoredScript>(row =>
        {
            row.ToTable("scripts").HasKey(r => r.Id);
            row.HasIndex(r => r.NameKey).IsUnique().HasFilter("deleted_at IS NULL");
            row.HasIndex(r => new { r.ChangedAt, r.Id });
        });
        model.Entity<StoredScriptVersion>(row =>
        {
            row.ToTable("script_versions").HasKey(r => new { r.ScriptId, r.Number });
            row.Ignore(r => r.TextLabel);
        });
    }
}
