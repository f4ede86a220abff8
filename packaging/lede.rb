# Never tried: no machine of ours runs macOS. A Homebrew formula; url and sha256 are those of a release.
class Lede < Formula
  desc "Search, questions and digests for news archives"
  homepage "https://example.org/lede"
  url "https://example.org/lede/archive/refs/tags/1.0.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license all_of: ["Apache-2.0", "GPL-3.0-or-later"]

  depends_on "pkgconf" => :build
  depends_on xcode: ["26.0", :build]
  depends_on :macos
  depends_on "readline"
  depends_on "snowball"
  depends_on "zstd"
  uses_from_macos "libxml2"
  uses_from_macos "zlib"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "lede"
    bin.install ".build/release/lede"
    generate_completions_from_executable(bin/"lede", "completions")
    (man1/"lede.1").write Utils.safe_popen_read(bin/"lede", "manual")
  end

  test do
    (testpath/"story.txt").write "Two more fighters were reported dead, bringing the toll to 40."
    system bin/"lede", "add", "news.lede", "story.txt"
    assert_match "40", shell_output("#{bin}/lede ask news.lede 'how many fighters died?'")
  end
end
