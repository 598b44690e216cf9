using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Muster.Modules.PolicyHook.Addresses;

/// <summary>
/// Addresses that are not the public Internet, by the registries of special-purpose addresses (RFC 6890 and its successors). Pure.
/// </summary>
internal static class SpecialNetworks
{
    private const int Nat64PrefixBytes = 12;

    private static readonly ImmutableArray<IPNetwork> OfIPv4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network, unspecified
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("168.63.129.16/32"), // the host of a virtual machine in Azure, which hands out its secrets
        IPNetwork.Parse("169.254.0.0/16"), // link-local, and 169.254.169.254 of most clouds
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), // relays of 6to4
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, broadcast
    ];

    /// <summary>The only part of IPv6 that is given out to be reached from everywhere.</summary>
    private static readonly IPNetwork GlobalIPv6 = IPNetwork.Parse("2000::/3");

    private static readonly ImmutableArray<IPNetwork> WithinGlobalIPv6 =
    [
        IPNetwork.Parse("2001::/23"), // protocols, Teredo among them
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"), // 6to4: an IPv4 address in disguise
        IPNetwork.Parse("3fff::/20"),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Written as what it leads to: an IPv4 address in an IPv6 one is that IPv4 address.</summary>
    public static IPAddress Plain(IPAddress address) =>
        address.AddressFamily != AddressFamily.InterNetworkV6 ? address
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : address;

    /// <param name="address">As <see cref="Plain"/> writes it.</param>
    public static bool Contain(IPAddress address) =>
        address.AddressFamily switch
        {
            AddressFamily.InterNetwork => OfIPv4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 when Nat64.Contains(address) => Contain(
                new IPAddress(address.GetAddressBytes().AsSpan(Nat64PrefixBytes))
            ),
            AddressFamily.InterNetworkV6 => !GlobalIPv6.Contains(address)
                || WithinGlobalIPv6.Any(network => network.Contains(address)),
            _ => true,
        };
}
