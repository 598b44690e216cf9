using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Muster.Http.RateLimits;

/// <summary>
/// The address that limits count by: one IPv4 address, or the /64 of an IPv6 one, because a single host has a whole /64. What one customer of a
/// provider has is a /56 or a /48 of them: that is a site, which limits count as well.
/// </summary>
public static class RemoteAddress
{
    private const string Network = "/64";
    private const string Site = "/48";

    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        return $"{First(address, bytes: 8)}{Network}";
    }

    /// <returns>The site of an address as <see cref="Of"/> gives it; null when it has none, as those of IPv4.</returns>
    public static string? SiteOf(string address) =>
        address.EndsWith(Network, StringComparison.Ordinal)
        && IPAddress.TryParse(address.AsSpan()[..^Network.Length], out var network)
        && network.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{First(network, bytes: 6)}{Site}"
            : null;

    /// <summary>How the addresses of a site look: they begin so, except the one with a zero after the prefix.</summary>
    public static SiteAddresses AddressesOf(string site)
    {
        var first = IPAddress.Parse(site.AsSpan()[..^Site.Length]);
        var bytes = first.GetAddressBytes();
        return new SiteAddresses($"{Group(bytes, 0):x}:{Group(bytes, 2):x}:{Group(bytes, 4):x}:", $"{first}{Network}");
    }

    private static IPAddress First(IPAddress address, int bytes)
    {
        var first = address.GetAddressBytes();
        Array.Clear(first, bytes, first.Length - bytes);
        return new IPAddress(first);
    }

    private static int Group(byte[] bytes, int at) => (bytes[at] << 8) | bytes[at + 1];
}

/// <param name="Beginning">What the texts of all but the first begin with.</param>
/// <param name="First">The first, whose text may be shorter, since a run of zeros is left out.</param>
public sealed record SiteAddresses(string Beginning, string First);
