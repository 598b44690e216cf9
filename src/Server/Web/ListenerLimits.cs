using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Muster.Server.Web;

/// <summary>What one caller may take of the server before anything is known of them.</summary>
internal static class ListenerLimits
{
    /// <summary>No body of the REST API comes near this; the agent channel has a limit of its own.</summary>
    private const int BodyBytes = 256 * 1024;

    /// <summary>A waiting device or an open page costs about 20 KB, so these are at most 400 MB.</summary>
    private const int Connections = 20_000;

    /// <summary>A browser needs a few, a device one; each open stream holds a request.</summary>
    private const int StreamsPerConnection = 32;

    /// <summary>The longest target is a list with every filter and a cursor: under 2 KB. Protocols to come put up to 7.3 KB into it.</summary>
    private const int RequestLineBytes = 8 * 1024;

    /// <summary>A signed call has about 1.5 KB of headers, a browser with its cookie about 2 KB. On all connections at once they are 320 MB.</summary>
    private const int HeaderBytes = 16 * 1024;

    private const int Headers = 64;

    /// <summary>
    /// At 16 KB this is 1.1 KB a second, less than any line of today. 20,000 connections that say nothing are free again after it, so that
    /// keeping them all takes 1,300 new ones a second.
    /// </summary>
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);

    /// <summary>After ten seconds a body comes with 1 KB a second or not at all: 256 KB hold a connection for 4 minutes at most, 64 KB for one.</summary>
    private static readonly MinDataRate BodyRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));

    public static void Apply(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = BodyBytes;
        limits.MaxConcurrentConnections = Connections;
        limits.MaxRequestLineSize = RequestLineBytes;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestHeaderCount = Headers;
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.MinRequestBodyDataRate = BodyRate;
        limits.Http2.MaxStreamsPerConnection = StreamsPerConnection;
        limits.Http2.MaxRequestHeaderFieldSize = RequestLineBytes;
    }
}
