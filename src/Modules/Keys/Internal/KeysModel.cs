using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Keys.Internal;

internal sealed class KeysModel : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<StoredKey>(row => row.ToTable("stored_keys").HasKey(r => r.Purpose));
}
