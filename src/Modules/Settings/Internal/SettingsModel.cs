using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Settings.Internal;

internal sealed class SettingsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<LastValidation>().ToTable("endpoint_validations").HasKey(row => row.Id);
        model.Entity<WriteProbe>().ToTable("endpoint_write_probes").HasKey(row => row.Id);
    }
}
