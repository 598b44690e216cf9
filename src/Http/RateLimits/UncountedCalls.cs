using Microsoft.AspNetCore.Builder;

namespace Muster.Http.RateLimits;

/// <summary>Why calls of an endpoint do not count against the caller's rate.</summary>
public sealed record UncountedReason(string Why);

public static class UncountedCalls
{
    public static TBuilder UncountedBecause<TBuilder>(this TBuilder endpoint, string why)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new UncountedReason(why));
}
