using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.CheckIn;
using Muster.Modules.AgentChannel.Deliver;
using Muster.Modules.AgentChannel.Enroll;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.AgentChannel.Instances;
using Muster.Modules.AgentChannel.Internal;
using Muster.Modules.AgentChannel.Poll;
using Muster.Modules.AgentChannel.Prepare;
using Muster.Modules.AgentChannel.Report;
using Muster.Modules.AgentChannel.Reveal;
using Muster.Modules.AgentChannel.Rotate;
using Muster.Modules.AgentChannel.Unenroll;
using Muster.Modules.AgentChannel.Withdraw;
using Muster.Modules.Enrollments;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.AgentChannel;

public static class AgentChannelModule
{
    /// <summary>The host also registers its <see cref="PublicAddress"/>.</summary>
    public static IServiceCollection AddAgentChannel(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, AgentChannelModel>()
            .AddSingleton(new EnrollmentKind("linux", EnrollVerb.Method, "Linux (Agent)", Order: 600))
            .AddSingleton(new EnrollmentKind("windows", EnrollVerb.Method, "Windows (Agent)", Order: 601))
            .AddSingleton(new EnrollmentKind("macos", EnrollVerb.Method, "macOS (Agent)", Order: 602))
            .AddSingleton<AgentExchange>()
            .AddSingleton<Authentication>()
            .AddSingleton<FreshnessCheck>()
            .AddSingleton<KnownKeys>()
            .AddSingleton<Limits>()
            .AddSingleton<Waiting>()
            .AddSingleton<Nonces>()
            .AddSingleton<NonceUse>()
            .AddSingleton<TrustedKeys>()
            .AddSingleton<IRecurringJob, NoncePruning>()
            .AddSingleton<ChallengeVerb>()
            .AddSingleton<EnrollVerb>()
            .AddSingleton<PollVerb>()
            .AddSingleton<CheckInVerb>()
            .AddSingleton<InstanceVerb>()
            .AddSingleton<Downloads>()
            .AddSingleton<ManifestVerb>()
            .AddSingleton<ContentVerb>()
            .AddSingleton<ToldPreparation>()
            .AddSingleton<PreparationVerb>()
            .AddSingleton<ReportedPreparation>()
            .AddSingleton<ReportedItems>()
            .AddSingleton<ReportStreams>()
            .AddSingleton<ReportedServerKeys>()
            .AddSingleton<ReportVerb>()
            .AddSingleton<RevealVerb>()
            .AddSingleton<WithdrawVerb>()
            .AddSingleton<UnenrollVerb>()
            .AddSingleton<RotateVerb>();

    public static void MapAgentChannel(this IEndpointRouteBuilder host)
    {
        // The protocol has its own document, docs/agent-protocol.md, and no place in the REST API's.
        var agent = host.MapGroup("/agent")
            .ExcludeFromDescription()
            .AllowAnonymousBecause(
                "each call proves itself by a signature of the device's key; a challenge tells nothing"
            );
        var v1 = agent.MapGroup("/v1");
        v1.MapChallenge();
        v1.MapEnroll();
        v1.MapPoll();
        v1.MapReveal();
        v1.MapWithdraw();
        v1.MapCheckIn();
        v1.MapInstances();
        v1.MapDeliver();
        v1.MapPreparation();
        v1.MapReport();
        v1.MapUnenroll();
        v1.MapRotate();
        agent.Map(
            "/{**rest}",
            (HttpContext context, AgentExchange exchange) =>
                exchange.SendAsync(
                    context,
                    AgentRequestReader.TargetOf(context) is null ? Refusals.BadTarget : Refusals.NoSuchRoute
                )
        );
    }
}
