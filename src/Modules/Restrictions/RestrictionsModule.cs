using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Restrictions.Allowance;
using Muster.Modules.Restrictions.Explain;
using Muster.Modules.Restrictions.Internal;
using Muster.Modules.Restrictions.Judge;
using Muster.Modules.Restrictions.Manage;
using Muster.Modules.Restrictions.Preview;
using Muster.Modules.Restrictions.Suppose;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions;

/// <summary>Who may not come in, what that would change, and whether a device that does not ask would get in.</summary>
public static class RestrictionsModule
{
    public static IServiceCollection AddRestrictions(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, RestrictionsModel>()
            .AddSingleton<IAdmissionRule, RestrictionRule>()
            .AddSingleton<RestrictionInput>()
            .AddSingleton<RestrictionVerbs>()
            .AddSingleton<Preview.Preview>()
            .AddSingleton<QuestionInput>()
            .AddSingleton<SupposeVerb>()
            .AddJson(RestrictionsJson.Default);

    public static void MapRestrictions(this IEndpointRouteBuilder api)
    {
        RestrictionEndpoints.MapRestrictions(api);
        api.MapPreview();
        api.MapSuppose();
        api.MapDecisions();
        api.MapAllowance();
    }
}
