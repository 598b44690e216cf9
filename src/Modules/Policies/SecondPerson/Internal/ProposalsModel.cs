using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.SecondPerson.Internal;

internal sealed class ProposalsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<StoredProposal>(row =>
        {
            row.ToTable("proposals").HasKey(r => r.Id);
            row.Ignore(r => r.TextLabel);
            row.Ignore(r => r.Authorship);
            row.HasIndex(r => new
            {
                r.State,
                r.ProposedAt,
                r.Id,
            });
            row.HasIndex(r => new { r.TargetId, r.ProposedAt });
        });
        model.Entity<SecondPersonRow>(row => row.ToTable("second_person").HasKey(r => r.Name));
    }
}
