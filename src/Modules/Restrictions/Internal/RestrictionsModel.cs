using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Internal;

internal sealed class RestrictionsModel : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<Restriction>(row =>
        {
            row.ToTable("enrollment_restrictions").HasKey(r => r.Id);
            row.Ignore(r => r.Kept);
            row.HasIndex(r => r.NameKey).IsUnique();
        });
}
