using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Modules.Policies.SecondPerson.Decide;
using Muster.Modules.Policies.SecondPerson.Expire;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Modules.Policies.SecondPerson.List;
using Muster.Modules.Policies.SecondPerson.Setting;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.SecondPerson;

internal static class ProposalsRegistration
{
    public static IServiceCollection AddProposals(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, ProposalsModel>()
            .AddSingleton<SealedTable>(
                new SealedTable<StoredProposal>(
                    nameof(StoredProposal.Text),
                    row => new SealedRow(row.TextLabel, row.Text!, boxed => row.Text = boxed) // rows without are not read
                )
            )
            .AddSingleton<IRecurringJob, ExpireProposalsJob>()
            .AddSingleton<Proposing>()
            .AddSingleton<DecideVerbs>()
            .AddSingleton<ChangeSettingVerb>()
            .AddJson(ProposalsJson.Default);

    public static void MapProposals(this IEndpointRouteBuilder api)
    {
        var proposals = api.MapGroup("/proposals").WithTags("Proposals");
        proposals.MapProposalList();
        proposals.MapSecondPersonSetting();
        proposals.MapDecisions();
        proposals.MapEntityAudit(
            ProposalAudited.AuditKind,
            "Proposal",
            Permissions.ManagePolicies,
            (_, db, id, ct) => db.Set<StoredProposal>().AnyAsync(row => row.Id == new ProposalId(id), ct)
        );
    }
}
