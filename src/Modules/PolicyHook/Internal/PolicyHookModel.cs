using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Internal;

internal sealed class PolicyHookModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Hook>(row =>
        {
            row.ToTable("policy_hook").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Ignore(r => r.PlatformList);
        });
        model.Entity<KeptAnswer>(row =>
        {
            row.ToTable("policy_hook_answers").HasKey(r => r.Digest);
            row.HasIndex(r => r.FreshUntil);
        });
    }
}
