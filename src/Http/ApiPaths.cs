using Microsoft.AspNetCore.Http;

namespace Muster.Http;

/// <summary>The paths that programs call: limits, refusals and headers of one hold for all of them.</summary>
public static class ApiPaths
{
    /// <summary>The few routes of Microsoft Graph that are answered here, so that a script for them needs another host only.</summary>
    public const string Graph = "/beta";

    private const string Own = "/api";

    public static bool Contain(PathString path) => path.StartsWithSegments(Own) || AreOfGraph(path);

    public static bool AreOfGraph(PathString path) => path.StartsWithSegments(Graph);
}
