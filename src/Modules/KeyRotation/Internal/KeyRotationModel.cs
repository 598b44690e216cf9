using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.KeyRotation.Internal;

internal sealed class KeyRotationModel : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<ServerKeyConfirmation>(row => row.ToTable("server_key_confirmations").HasKey(r => r.DeviceId));
}
