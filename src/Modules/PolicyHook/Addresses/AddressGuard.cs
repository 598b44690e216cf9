using System.Net;
using Microsoft.Extensions.Options;

namespace Muster.Modules.PolicyHook.Addresses;

/// <summary>
/// Where the hook may stand: on the public Internet, or in a network that whoever runs the server has named. A name is looked up once, all
/// that it leads to is judged, and the answer is what is connected to: a name that says something else the next moment changes nothing.
/// </summary>
internal sealed class AddressGuard(HookResolver resolve, IOptions<PolicyHookOptions> options)
{
    /// <exception cref="AddressRefusedException">Some address of it is none that may be called.</exception>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
    {
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, ct);
        var addresses = found.Select(SpecialNetworks.Plain).ToList();
        return addresses.Find(address => !MayBeCalled(address)) is { } refused
            ? throw new AddressRefusedException(host, refused)
            : addresses;
    }

    private bool MayBeCalled(IPAddress address) =>
        options.Value.Networks.Any(network => network.Contains(address)) || !SpecialNetworks.Contain(address);
}

/// <summary>An <see cref="IOException"/>, because that is what HTTP expects of a connection that fails.</summary>
internal sealed class AddressRefusedException(string host, IPAddress address)
    : IOException(
        host == address.ToString()
            ? $"{address} is no public address."
            : $"{host} leads to {address}, which is no public address."
    );
