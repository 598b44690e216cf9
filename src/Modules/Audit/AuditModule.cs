using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.Audit.Internal;
using Muster.Modules.Audit.List;
using Muster.Storage.Model;

namespace Muster.Modules.Audit;

public static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddSingleton<IModelPart, AuditModel>().AddJson(AuditJson.Default);

    public static void MapAudit(this IEndpointRouteBuilder api) => api.MapAuditList();
}
