using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Internal;

internal sealed class AccessModel : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<Operator>(row =>
        {
            row.ToTable("operators").HasKey(r => r.Id);
            row.HasIndex(r => r.UsernameKey).IsUnique();
        });
}
