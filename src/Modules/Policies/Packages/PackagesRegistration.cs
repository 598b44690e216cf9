using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Http;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Modules.Policies.Packages.Show;
using Muster.Modules.Policies.Packages.Sweep;
using Muster.Modules.Policies.Packages.Upload;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Packages;

internal static class PackagesRegistration
{
    public static IServiceCollection AddPackages(this IServiceCollection services, Action<PackageOptions> configure)
    {
        services.AddOptions<PackageOptions>().Configure(configure).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<PackageOptions>, PackageOptionsValidator>()
            .AddSingleton<IModelPart, PackagesModel>()
            .AddSingleton<PackageStore>()
            .AddSingleton<BeginUploadVerb>()
            .AddSingleton<AppendVerb>()
            .AddSingleton<CompleteUploadVerb>()
            .AddSingleton<IRecurringJob, SweepPackagesJob>()
            .AddJson(PackagesJson.Default);
    }

    public static void MapPackages(this IEndpointRouteBuilder api)
    {
        var packages = api.MapGroup("/packages").WithTags("Packages");
        packages.MapUploads();
        PackageEndpoints.MapPackages(packages);
    }
}
