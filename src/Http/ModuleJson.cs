using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Muster.Http;

public static class ModuleJson
{
    /// <summary>Lets the API read and write a module's contracts through its source-generated context.</summary>
    public static IServiceCollection AddJson(this IServiceCollection services, IJsonTypeInfoResolver context) =>
        services.Configure<JsonOptions>(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, context));
}
