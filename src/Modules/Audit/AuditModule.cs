using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.Audit.Export;
using Muster.Modules.Audit.Internal;
using Muster.Modules.Audit.List;
using Muster.Modules.Audit.Prove;
using Muster.Modules.Audit.Seal;
using Muster.Modules.Audit.State;
using Muster.Storage.Model;

namespace Muster.Modules.Audit;

public static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services, Action<AuditOptions> configure)
    {
        services.Configure(configure);
        return services
            .AddSingleton<IModelPart, AuditModel>()
            .AddSingleton<HeadKeys>()
            .AddSingleton<SealState>()
            .AddSingleton<SealVerb>()
            .AddSingleton<HeadsFile>()
            .AddHostedService<Sealer>()
            .AddJson(AuditJson.Default);
    }

    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapAuditList();
        audit.MapAuditState();
        audit.MapAuditProof();
        audit.MapAuditExport();
    }
}
