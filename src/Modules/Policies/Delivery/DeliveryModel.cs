using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Delivery;

internal sealed class DeliveryModel : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<DeviceItem>(row =>
        {
            row.ToTable("device_items")
                .HasKey(r => new
                {
                    r.DeviceId,
                    r.Kind,
                    r.ContentId,
                });
            row.HasIndex(r => new
            {
                r.ContentId,
                r.State,
                r.DeviceId,
            });
        });
}
