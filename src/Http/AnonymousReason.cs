using Microsoft.AspNetCore.Builder;

namespace Muster.Http;

/// <summary>Why an endpoint answers to strangers. The guard test refuses an anonymous endpoint without one.</summary>
public sealed record AnonymousReason(string Why);

public static class AnonymousEndpoints
{
    public static TBuilder AllowAnonymousBecause<TBuilder>(this TBuilder endpoint, string why)
        where TBuilder : IEndpointConventionBuilder => endpoint.AllowAnonymous().WithMetadata(new AnonymousReason(why));
}
