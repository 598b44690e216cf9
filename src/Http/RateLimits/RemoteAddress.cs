using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Muster.Http.RateLimits;

/// <summary>The address that limits count by: one IPv4 address, or the /64 of an IPv6 one, because a single host has a whole /64.</summary>
public static class RemoteAddress
{
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

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"{new IPAddress(bytes)}/64";
    }
}
