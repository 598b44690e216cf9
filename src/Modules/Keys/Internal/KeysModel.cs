using Microsoft.EntityFrameworkCore;
using Muster.Modules.Keys.Encryption;
using Muster.Storage.Model;

namespace Muster.Modules.Keys.Internal;

internal sealed class KeysModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<StoredKey>(row =>
        {
            row.ToTable("stored_keys").HasKey(r => r.Purpose);
            row.Ignore(r => r.Life).Ignore(r => r.Kind);
        });
        model.Entity<KeyEncryptionRow>(row =>
        {
            row.ToTable("key_encryption_keys").HasKey(r => r.Id);
            row.HasIndex(r => r.WrappedBy).IsUnique();
        });
        model.Entity<KeyHolderRow>(row => row.ToTable("key_holders").HasKey(r => new { r.NodeId, r.KeyId }));
        model.Entity<AuditKeyRow>(row => row.ToTable("audit_keys").HasKey(r => r.KeyId));
    }
}
