-- A session in Neovim 0.7 and newer: opens a file, waits for findings, applies a code action, waits until its finding is
-- gone, and writes the file. The environment says what: SERVER, FILE, KIND, TITLE. Prints what was seen, or ERROR.
local function print_line(text) io.stdout:write(text, '\n') end

local function wait(what, condition)
  assert(vim.wait(60000, condition, 20), 'timed out: ' .. what)
end

local done, problem = pcall(function()
  vim.cmd('edit ' .. os.getenv('FILE'))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = os.getenv('KIND')
  local id = vim.lsp.start_client({
    name = 'containerlint', cmd = vim.split(os.getenv('SERVER'), ' '), root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(buffer, id)
  wait('findings', function() return #vim.diagnostic.get(buffer) > 0 end)
  local found = vim.diagnostic.get(buffer)
  for _, one in ipairs(found) do
    print_line(string.format('FINDING %s %d:%d %s', one.source, one.lnum, one.col, one.message))
  end

  vim.api.nvim_win_set_cursor(0, { found[1].lnum + 1, found[1].col })
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      if options.format_item(item):find(os.getenv('TITLE'), 1, true) then return choose(item) end
    end
    choose(nil)
  end
  local before = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  vim.lsp.buf.code_action({ diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, found[1].lnum) })
  wait('edit', function() return not vim.deep_equal(before, vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) end)
  wait('fewer findings', function() return #vim.diagnostic.get(buffer) < #found end)
  vim.cmd('silent write')
  print_line('WRITTEN')
end)
if not done then print_line('ERROR ' .. problem) end
vim.cmd('qa!')
